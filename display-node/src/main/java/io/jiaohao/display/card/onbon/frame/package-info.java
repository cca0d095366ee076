// SPDX-License-Identifier: Apache-2.0
/**
 * What Onbon (仰邦) K-series cards are told and answer, as records and as bytes (domain.md 3.1, with the maker's document
 * {@code onbon-docs/docs/zh/k/potocol.md} of onbonlab.github.io). Pure. Start with
 * {@link io.jiaohao.display.card.onbon.frame.OnbonMessage}; {@link io.jiaohao.display.card.onbon.frame.OnbonReader} cuts
 * what a wire brings into frames.
 */
@NullMarked
package io.jiaohao.display.card.onbon.frame;

import org.jspecify.annotations.NullMarked;
