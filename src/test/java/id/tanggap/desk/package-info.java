@NullMarked
package id.tanggap.desk;

import org.jspecify.annotations.NullMarked;
