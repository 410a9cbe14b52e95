@NullMarked
package id.tanggap.routing;

import org.jspecify.annotations.NullMarked;
