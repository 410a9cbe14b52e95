/// Programs that use the API: their tokens.
@NullMarked
package id.tanggap.administration.program;

import org.jspecify.annotations.NullMarked;
