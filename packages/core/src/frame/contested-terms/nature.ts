import type { ContestedSet } from "../../model.ts";
import { set } from "./set.ts";

/** Climate, energy and farming. */
export const natureSets: readonly ContestedSet[] = [
  // Climate, energy, farming
  set(
    "the warming of the climate",
    "Some newsrooms raised the tone of their standard word; others kept it.",
    "climate change",
    "global warming",
    "*climate crisis = climate emergency, climate breakdown, global heating",
  ),
  set(
    "people who dispute climate science",
    "The words differ in whether they allow for an argument.",
    "*climate denier = climate change denier, climate science denier, climate denialist",
    "climate skeptic = climate sceptic, climate change skeptic, climate change sceptic",
  ),
  set(
    "the bitumen sands of Alberta",
    "The industry and the province use one name, opponents of extraction the other.",
    "oil sands = oilsands",
    "*tar sands = tarsands",
  ),
  set(
    "a charge on carbon emissions",
    "Whether a charge is a tax is part of the dispute.",
    "carbon tax",
    "carbon price = carbon pricing, carbon fee, carbon levy, pollution pricing",
  ),
  set(
    "gas from drilled shale",
    "“Natural gas” is the trade name; the other word stresses where it comes from.",
    "natural gas",
    "fossil gas = fracked gas, methane gas",
  ),
  set(
    "genetically altered crops and food",
    "Industry and regulators prefer the newer word, critics the older or a nickname.",
    "genetically modified = gmo",
    "bioengineered = gene-edited",
    "*frankenfood",
  ),
  set(
    "the killing of wild animals by authorities or hunters",
    "The words differ in whether they speak of management or of killing.",
    "cull",
    "animal slaughter = wildlife slaughter",
    "wildlife harvest = population control, lethal removal",
  ),
  set(
    "experiments on animals",
    "Researchers and opponents use different names for one practice.",
    "animal research",
    "animal testing = animal experiment",
    "*vivisection",
  ),
  set(
    "burning coal with less exhaust",
    "The industry's name and a description.",
    "*clean coal",
    "coal with carbon capture",
  ),
  set(
    "fuel that has been in a reactor",
    "Waste to some, a resource to others.",
    "nuclear waste = radioactive waste",
    "spent fuel = spent nuclear fuel, used nuclear fuel",
  ),
  set(
    "keeping many animals in one place",
    "Critics compare it to industry, farmers speak of size.",
    "*factory farm = factory farming, factory farmer",
    "intensive farming = large-scale farm, concentrated animal feeding operation",
  ),
  set(
    "chemicals against weeds and insects",
    "The maker's word stresses the crop.",
    "pesticide",
    "crop protection product = plant protection product, crop protection",
  ),
  set(
    "hunting for horns, heads and skins",
    "Named for its spoils or for what its fees pay for.",
    "trophy hunting = trophy hunter, trophy hunt",
    "conservation hunting = sport hunting",
  ),
  set(
    "the killing of seals",
    "Named as a hunt, a harvest or a slaughter.",
    "seal hunt = seal hunting, sealing",
    "seal harvest",
    "*seal slaughter",
  ),
  set(
    "killing whales under a research permit",
    "Japan named a programme that others called commerce.",
    "scientific whaling = research whaling",
    "commercial whaling",
  ),
];
