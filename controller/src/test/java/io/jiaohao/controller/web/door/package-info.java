/** Who may come in, tried without a server. */
@NullMarked
package io.jiaohao.controller.web.door;

import org.jspecify.annotations.NullMarked;
