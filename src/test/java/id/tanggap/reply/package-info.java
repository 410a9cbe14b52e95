@NullMarked
package id.tanggap.reply;

import org.jspecify.annotations.NullMarked;
