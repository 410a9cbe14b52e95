/// Corrects what triage understood: category, place, urgency, and the fields of the category.
@NullMarked
package id.tanggap.desk.correction;

import org.jspecify.annotations.NullMarked;
