// What the register says of the activity that the address of the page names. Fetched from this site, never shown unread.

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Return the activity; null when the address names none, undefined when there is no such activity.
 *
 * @type {() => Promise<ResidentActivity | null | undefined>}
 */
export async function activityOfAddress() {
  const id = new URLSearchParams(location.search).get("verwerking");
  if (id === null) return null;
  const rows = ID.test(id) && id.length <= 80 ? await load(id[0]) : {};
  if (!Object.hasOwn(rows, id)) return undefined;
  const [titel, orgaan, regime, brieven, opdrachtgevers] = rows[id];
  return { id, titel, orgaan, regime, opdrachtgevers, brieven: brieven.split(" ") };
}

/** @type {(first: string) => Promise<Record<string, ActivityRow>>} */
async function load(first) {
  try {
    return (await import(`../uw-rechten/brief/verwerkingen-${first}.js`)).default;
  } catch {
    return {};
  }
}
