#include "model/portal.hpp"

namespace kontrakt::model {

const JointCommitment* Edition::commitment(int number) const {
  for (const JointCommitment* c : commitments) {
    if (c->number == number) return c;
  }
  return nullptr;
}

}  // namespace kontrakt::model
