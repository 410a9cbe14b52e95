/// Messages that could not be read: lists them, shows their bytes as text, and lets officers settle them.
@NullMarked
package id.tanggap.desk.quarantine;

import org.jspecify.annotations.NullMarked;
