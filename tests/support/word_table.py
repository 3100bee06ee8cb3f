"""Writes the tables of words that list_familiar_words.py and list_hidden_verbs.py make.

A table holds its entries end to end, by bucket of hash_word() of their words, and where each bucket
begins; word_hash.h in src/language computes the same hash.
"""
LINE = 90


def hash_word(data):
    """FNV-1a, 32 bits."""
    value = 2166136261
    for byte in data:
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def begins_table(begins):
    line = "   "
    for begin in begins:
        if len(line) > LINE:
            yield line
            line = "   "
        line += f" {begin},"
    yield line


def write(entries, buckets, name, header, comments):
    """`entries` maps each word to what the table holds for it; `name` is "Type kVariable"."""
    filled = [""] * buckets
    for word in sorted(entries):
        filled[hash_word(word.encode()) % buckets] += entries[word]
    begins = [0]
    for bucket in filled:
        begins.append(begins[-1] + len(bucket))
    text = "".join(filled)
    print("\n".join(f"// {comment}" for comment in comments))
    print(f'#include "language/learned/{header}"\n\n#include <array>\n')
    print(f"namespace consultlint {{\n\nconstexpr std::array<std::uint16_t, {len(begins)}> kBegins = {{")
    print("\n".join(begins_table(begins)) + f"\n}};\n\nconstinit const {name} = {{")
    lines = [f'    "{text[at:at + LINE]}"' for at in range(0, len(text), LINE)]
    print("\n".join(lines) + ",\n    kBegins};\n\n}  // namespace consultlint")
