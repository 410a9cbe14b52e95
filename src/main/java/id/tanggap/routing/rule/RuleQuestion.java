package id.tanggap.routing.rule;

import id.tanggap.region.RegionCode;
import java.util.Optional;

/// A report that is about to be routed.
///
/// @param category code of a leaf category
/// @param place the smallest area known, as it was named or as its position lies
public record RuleQuestion(String category, Optional<RegionCode> place, ReportFacts facts) {}
