/// Finds numbers that belong to people in texts (NIK, KK, cards, telephones), and masks them for everybody's eyes.
@NamedInterface("privacy")
@NullMarked
package id.tanggap.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
