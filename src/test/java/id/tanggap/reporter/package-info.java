@NullMarked
package id.tanggap.reporter;

import org.jspecify.annotations.NullMarked;
