"""Question in; cited answer out."""

import os

# numpy reads this as it is imported, which happens only below this package. Otherwise it starts a thread for
# each core: .05 s of processor time in every process, on two cores. What a person has set stays.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
