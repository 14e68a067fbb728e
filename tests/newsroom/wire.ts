import type { Article } from "@crossread/core";

/** A day's wire in miniature: three events, two of them of one kind, told by several outlets. */
export const wire: readonly Article[] = [
  article("ferry-1", "The Argus", "2025-03-03", "Ferry runs aground off Skarholm", [
    "The ferry Nordlys ran aground off Skarholm on Monday with 212 passengers on board.",
    "Captain Elin Aas said a fault in the steering gear had left the vessel adrift.",
    "Lifeboats from Skarholm and Vestnes took all passengers ashore within two hours.",
    "The operator, Fjordlinjen, said an inquiry would begin on Tuesday.",
  ]),
  article(
    "ferry-2",
    "The Bugle",
    "2025-03-03",
    "212 rescued as ferry Nordlys hits rocks near Skarholm",
    [
      "More than 200 people were rescued on Monday when the ferry Nordlys hit rocks near Skarholm.",
      "Lifeboats from Vestnes brought passengers ashore, the coastguard said.",
      "Captain Elin Aas told reporters that the steering had failed without warning.",
      "Fjordlinjen, which runs the ferry, promised an inquiry.",
    ],
  ),
  article("ferry-3", "The Courier", "2025-03-04", "Steering fault blamed for Nordlys grounding", [
    "Investigators on Tuesday began to examine the ferry Nordlys, which ran aground off Skarholm.",
    "Captain Elin Aas has said that the steering gear failed.",
    "All 212 passengers were taken to Vestnes by lifeboat. Fjordlinjen has withdrawn a sister ship.",
  ]),
  article("court-a1", "The Argus", "2025-03-03", "Court strikes down Marlow housing law", [
    "The Supreme Court of Marlow on Monday struck down a law that capped rents in the capital.",
    "Justice Odette Brandt wrote that parliament had no power to set rents of private flats.",
    "Landlords welcomed the ruling; the tenants' union called it a blow to 400,000 households.",
  ]),
  article("court-a2", "The Bugle", "2025-03-04", "Marlow's rent cap is void, judges rule", [
    "Rents in Marlow's capital may rise again after the Supreme Court voided the rent cap.",
    "Parliament had overstepped, Justice Odette Brandt wrote for the majority on Monday.",
    "The tenants' union said 400,000 households would face higher rents; landlords welcomed it.",
  ]),
  article("court-b1", "The Argus", "2025-03-03", "Court upholds Tessaly fishing ban", [
    "The Supreme Court of Tessaly on Monday upheld a ban on trawling in the Bay of Orre.",
    "Justice Ruben Falk wrote that the fisheries ministry had acted on sound science.",
    "Skippers said the ruling would end trawling for 90 boats; conservationists welcomed it.",
  ]),
  article("court-b2", "The Courier", "2025-03-03", "Trawlers lose case over Bay of Orre", [
    "Trawling stays banned in the Bay of Orre after Tessaly's Supreme Court sided with the ministry.",
    "The ban rests on sound science, Justice Ruben Falk wrote on Monday.",
    "Ninety boats will have to stop trawling, skippers said.",
  ]),
];

/** An article of the wire by its id. */
export function told(id: string): Article {
  return wire.find((one) => one.id === id)!;
}

function article(
  id: string,
  outlet: string,
  published: string,
  title: string,
  sentences: readonly string[],
): Article {
  return { id, outlet, title, published, body: sentences.join("\n\n") };
}
