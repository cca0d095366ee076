// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.evaluation;

import java.util.List;

/** The records that the interface of a region wants. A region with another interface is another form. Pure. */
sealed interface RegionForm permits AnhuiForm {

    /** The names of the fields, in order. */
    List<String> fields();

    /** Their values, as many and in the same order; empty where they cannot be known. */
    List<String> record(Evaluated evaluated);
}
