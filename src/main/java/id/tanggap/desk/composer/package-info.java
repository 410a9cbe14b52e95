/// The box where staff write replies and notes: drafts, templates, macros, preview, sending and withdrawing.
@NullMarked
package id.tanggap.desk.composer;

import org.jspecify.annotations.NullMarked;
