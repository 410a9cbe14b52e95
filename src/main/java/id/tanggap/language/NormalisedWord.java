package id.tanggap.language;

/// A word of a text as it was meant.
///
/// @param typed in small letters, otherwise as written
/// @param normal spelt out: slang, shortenings and regional words replaced
/// @param stem of `normal`
/// @param start offset of the first character in the text as written
/// @param end offset after the last character; words that one shortening stands for share their offsets
public record NormalisedWord(String typed, String normal, String stem, int start, int end) {}
