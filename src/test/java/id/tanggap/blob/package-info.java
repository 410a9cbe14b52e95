@NullMarked
package id.tanggap.blob;

import org.jspecify.annotations.NullMarked;
