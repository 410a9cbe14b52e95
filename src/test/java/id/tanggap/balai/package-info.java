@NullMarked
package id.tanggap.balai;

import org.jspecify.annotations.NullMarked;
