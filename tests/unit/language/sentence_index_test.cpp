#include "language/sentence_index.h"

#include <gtest/gtest.h>

#include <vector>

#include "consultlint/document.h"

namespace consultlint {
namespace {

std::vector<Sentence> sentences_at(std::initializer_list<TextSpan> spans) {
  std::vector<Sentence> sentences;
  for (const TextSpan span : spans) {
    Sentence sentence;
    sentence.span = span;
    sentences.push_back(sentence);
  }
  return sentences;
}

TEST(SentenceIndex, FindsTheSentenceThatHoldsAByte) {
  // Several in one stretch of text, one over many stretches, gaps between them.
  const std::vector<Sentence> sentences =
      sentences_at({{3, 5}, {5, 9}, {12, 13}, {64, 900}, {902, 903}, {5000, 5001}});
  const SentenceIndex index(sentences);
  for (std::uint32_t offset = 0; offset < 6000; ++offset) {
    std::uint32_t expected = kNowhere;
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
      if (sentences[i].span.contains(offset)) expected = i;
    }
    EXPECT_EQ(index.at(sentences, offset), expected) << offset;
  }
}

TEST(SentenceIndex, ADocumentWithoutSentencesHasNone) {
  EXPECT_EQ(SentenceIndex({}).at({}, 7), kNowhere);
}

}  // namespace
}  // namespace consultlint
