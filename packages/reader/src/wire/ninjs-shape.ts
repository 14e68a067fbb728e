const ownKey =
  /^(?:\$standard|standard|body_\w+|bodies|headlines|pubstatus|versioncreated|representationtype|slugline)$/i;

/**
 * True for an object in IPTC ninjs of any version: it has a uri, as every item must, and one key that
 * only ninjs has.
 */
export function isNinjs(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (!Object.hasOwn(value, "uri")) return false;
  return Object.keys(value).some((key) => ownKey.test(key));
}
