// What scripts ask of a page: elements that are there, new ones, and a file for the visitor.

/**
 * Return the first element that a selector finds; the templates see to it that there is one.
 *
 * @type {<T extends Element = HTMLElement>(root: ParentNode, selector: string) => T}
 */
export const one = (root, selector) => /** @type {any} */ (root.querySelector(selector));

/**
 * Return every element that a selector finds.
 *
 * @type {<T extends Element = HTMLElement>(root: ParentNode, selector: string) => T[]}
 */
export const all = (root, selector) => [.../** @type {NodeListOf<any>} */ (root.querySelectorAll(selector))];

/**
 * Return a new element with properties and children.
 *
 * @type {<N extends keyof HTMLElementTagNameMap>(name: N, properties?: Partial<HTMLElementTagNameMap[N]>,
 *   ...children: (Node | string)[]) => HTMLElementTagNameMap[N]}
 */
export function make(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/**
 * Give the visitor a file, made on this device.
 *
 * @type {(content: BlobPart, name: string, type: string) => void}
 */
export function download(content, name, type) {
  const link = make("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}
