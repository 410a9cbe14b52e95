package id.tanggap.administration.category;

import id.tanggap.ticket.classification.FieldSettings;
import java.util.List;

/// The fields of a category or of a group of categories.
///
/// @param label of the category, or of the group
record FieldGroupView(String code, String label, boolean group, List<FieldSettings.Line> fields) {}
