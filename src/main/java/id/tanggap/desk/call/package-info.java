/// The page of one call: its form, its suggestions, the ticket made from it, its recordings.
@NullMarked
package id.tanggap.desk.call;

import org.jspecify.annotations.NullMarked;
