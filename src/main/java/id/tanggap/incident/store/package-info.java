/// Stores incidents and their log.
@NullMarked
package id.tanggap.incident.store;

import org.jspecify.annotations.NullMarked;
