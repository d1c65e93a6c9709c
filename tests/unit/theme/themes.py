"""Two invented themes as municipalities publish them: one with the layer `basis`, one with tokens of components."""

WITH_BASIS = """/** Do not edit directly, this file was auto-generated. */
.lindewaard-theme {
  --lux-link-color: var(--basis-color-action-2-color-default);
  --lindewaard-groen-500: #12664f;
  --lindewaard-groen-700: hsl(164 70% 16%);
  --lindewaard-wit: rgb(255 255 255);
  --basis-border-radius-sm: 2px;
  --basis-border-radius-md: 6px;
  --basis-border-radius-lg: 12px;
  --basis-box-shadow-md: 0 4px 12px 0 rgb(0 0 0 / 20%);
  --basis-color-accent-1-inverse-bg-default: var(--lindewaard-groen-700);
  --basis-color-accent-1-inverse-color-default: var(--lindewaard-wit);
  --basis-color-action-1-color-default: var(--lindewaard-groen-500);
  --basis-color-action-1-color-hover: var(--lindewaard-groen-700);
  --basis-color-action-1-bg-subtle: #eef5f2;
  --basis-color-action-1-inverse-color-default: var(--lindewaard-wit);
  --basis-color-default-bg-document: var(--lindewaard-wit);
  --basis-color-default-color-document: #1c2421;
  --basis-color-default-color-subtle: #4a5753;
  --basis-focus-background-color: #ffdd00;
  --basis-focus-color: #0b0c0c;
  --basis-text-font-family-default: 'Linde Sans', sans-serif;
  --basis-heading-font-family: 'Linde Serif', serif;
  --basis-heading-font-weight: 600;
}
"""
OF_COMPONENTS = """.oudehaven-theme {
  --oudehaven-rood: hsl(352 70% 34%);
  --oudehaven-wit: #fff;
  --utrecht-document-background-color: var(--oudehaven-wit);
  --utrecht-document-color: #222;
  --utrecht-document-font-family: "Haven", Arial, sans-serif;
  --utrecht-heading-1-font-family: "Haven Kop", Georgia, serif;
  --utrecht-link-color: var(--oudehaven-rood);
  --utrecht-link-hover-color: hsl(352 70% 22%);
  --utrecht-button-primary-action-background-color: #1d3557;
  --utrecht-button-primary-action-color: var(--oudehaven-wit);
  --utrecht-button-border-radius: 0;
  --utrecht-focus-background-color: #ffe45c;
  --utrecht-focus-color: #111;
  --utrecht-form-control-border-color: transparent;
  --utrecht-textbox-border-color: #767676;
}
"""
