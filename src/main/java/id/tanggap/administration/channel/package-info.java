/// The pages on which administrators set channels up, try them, pause them, and take in old mail.
@NullMarked
package id.tanggap.administration.channel;

import org.jspecify.annotations.NullMarked;
