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
  const shard = ID.test(id) && id.length <= 80 ? await load(id[0]) : null;
  if (!shard || !Object.hasOwn(shard.rijen, id)) return undefined;
  const [titel, orgaan, regime, fitting, opdrachtgevers] = shard.rijen[id];
  return { id, titel, orgaan, regime, opdrachtgevers, brieven: shard.brieven[fitting].split(" ") };
}

/** @type {(first: string) => Promise<ActivityShard | null>} */
async function load(first) {
  try {
    return (await import(`../uw-rechten/brief/verwerkingen-${first}.js`)).default;
  } catch {
    return null;
  }
}
