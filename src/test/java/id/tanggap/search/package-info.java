@NullMarked
package id.tanggap.search;

import org.jspecify.annotations.NullMarked;
