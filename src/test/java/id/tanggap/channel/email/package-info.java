@NullMarked
package id.tanggap.channel.email;

import org.jspecify.annotations.NullMarked;
