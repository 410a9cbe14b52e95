@NullMarked
package id.tanggap.sla;

import org.jspecify.annotations.NullMarked;
