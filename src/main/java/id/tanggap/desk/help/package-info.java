/// Help inside the program: guides, one page each, and a tour of the first day for every role.
@NullMarked
package id.tanggap.desk.help;

import org.jspecify.annotations.NullMarked;
