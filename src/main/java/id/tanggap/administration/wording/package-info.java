/// The pages for letters, ready answers and macros.
@NullMarked
package id.tanggap.administration.wording;

import org.jspecify.annotations.NullMarked;
