// The facts of an activity and the titles of all: modules of this site, loaded when they are needed.

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 80;

/**
 * Return what a module of this site holds; null when there is none.
 *
 * @type {(address: string) => Promise<any>}
 */
export async function load(address) {
  try {
    return (await import(new URL(address, document.baseURI).href)).default;
  } catch {
    return null;
  }
}

/**
 * Return the facts of an activity for letters, with those of its body; null when the register has no such activity.
 *
 * @type {(id: string, organen: Record<string, Values>) => Promise<Activity | null>}
 */
export async function loadActivity(id, organen) {
  const found = ID.test(id) && id.length <= LONGEST_ID ? await load(`../verwerkingen/${id}.js`) : null;
  return found && withBody(found, organen);
}

/**
 * Return an activity whose values are complete: what its body shares with others stands in the page.
 *
 * @type {(activity: Activity, organen: Record<string, Values>) => Activity}
 */
export const withBody = (activity, organen) => ({
  ...activity,
  waarden: { ...organen[activity.orgaan], ...activity.waarden },
});
