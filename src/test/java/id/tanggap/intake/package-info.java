@NullMarked
package id.tanggap.intake;

import org.jspecify.annotations.NullMarked;
