@NullMarked
package id.tanggap.ticket;

import org.jspecify.annotations.NullMarked;
