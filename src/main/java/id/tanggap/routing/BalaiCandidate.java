package id.tanggap.routing;

import id.tanggap.balai.BalaiCode;

/// A balai in question.
///
/// @param distanceM metres on the ellipsoid from the place to the balai
/// @param responsible whether it answers for the place
/// @param score 0 to 1, higher is better
public record BalaiCandidate(BalaiCode balai, long distanceM, boolean responsible, double score) {}
