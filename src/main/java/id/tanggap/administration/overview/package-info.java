/// The front page of the settings.
@NullMarked
package id.tanggap.administration.overview;

import org.jspecify.annotations.NullMarked;
