"""Attested words in letters that phones lack: a text of ours would be none of the language's.

The Tai Viet ones are article 1 of the Universal Declaration of Human Rights in Tai Dam, as
Unicode publishes it, with its spaces: each piece is a syllable.
"""

DECLARATION = (
    "ꪹꪕꪸꪉ ꪀꪱ ꪋꪴ ꫛ ꪎꪲꪉ ꪮꪮꪀ ꪣꪱ ꪻꪠ ꪁꪷ ꪻꪬ ꪼꪒ ꪕꪳ ꪕꪱꪉ ꪀꪾꪚ ꪹꪋꪷꪉ ꪝꪸꪉ ꪕꪮꪥ ꪩꪾ ꫛ ꪶꪔꪙ ꪠꪴ ꪋꪴ ꪬꪺ ꫛ ꪻꪠ ꪁꪷ"
    " ꪻꪬ ꪣꪲ ꪁꪫꪸꪙ ꪎꪱꪉ ꪶꪎꪣ ꪩꪺꪉ ꪹꪥꪸꪒ ꫛ ꪀꪾꪚ ꪹꪥꪸꪒ ꪻꪊ ꪚꪴꪙ ꪀꪾꪚ ꪼꪒ ꪹꪚꪷꪉ ꪒꪲ ꪀꪾꪚ ꪫꪸꪀ ꪭꪰꪀ ꪵꪝꪉ ꪹꪏꪉ ꪹꪭꪙ ꪒꪸꪫ"
)
SYLLABLES = DECLARATION.split(" ")
# As older writing has it.
UNSPACED = "".join(SYLLABLES)
MUONG = ["Mươ\u0312ng", "Wa\u0312", "Bi\u0312nh", "diê\u0320n"]
