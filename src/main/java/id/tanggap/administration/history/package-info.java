/// Who changed which setting, and taking it back.
@NullMarked
package id.tanggap.administration.history;

import org.jspecify.annotations.NullMarked;
