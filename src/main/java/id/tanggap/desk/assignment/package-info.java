/// Gives a ticket to a person, a team or a balai.
@NullMarked
package id.tanggap.desk.assignment;

import org.jspecify.annotations.NullMarked;
