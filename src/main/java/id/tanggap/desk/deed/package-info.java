/// What a person does to a ticket: one small controller for each noun, and the forms they open. The commands
/// themselves are in the modules `ticket` and `assignment`.
@NullMarked
package id.tanggap.desk.deed;

import org.jspecify.annotations.NullMarked;
