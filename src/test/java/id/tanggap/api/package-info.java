@NullMarked
package id.tanggap.api;

import org.jspecify.annotations.NullMarked;
