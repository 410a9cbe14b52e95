/// A request for a page of the desk as one value: viewer, language, whole page or part, and for a ticket its number
/// and form fields.
@NullMarked
package id.tanggap.desk.request;

import org.jspecify.annotations.NullMarked;
