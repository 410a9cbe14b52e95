/// Receives signed live events over HTTP.
@NullMarked
package id.tanggap.channel.phone.event;

import org.jspecify.annotations.NullMarked;
