/// Pictures that machines read.
@NamedInterface("symbol")
@NullMarked
package id.tanggap.web.symbol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
