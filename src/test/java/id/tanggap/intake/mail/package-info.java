@NullMarked
package id.tanggap.intake.mail;

import org.jspecify.annotations.NullMarked;
