/// Orders to send goods and people, for programs.
@NullMarked
package id.tanggap.api.dispatch;

import org.jspecify.annotations.NullMarked;
