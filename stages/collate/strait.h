// Between two places at which a row surely meets the columns: passages that each has alone, and
// phrases that both have.
//
// Such a phrase is one telling at which the two meet, an island; or the article says it twice, and
// each of the two lost one of the tellings. The first needs cuts on both of its shores, the
// likelier the less the texts run on there; the second that the article says itself again, the
// less likely the more the phrase tells. Of all chains of islands the likeliest stands.
#pragma once

#include <span>
#include <vector>

#include "stages/collate/waters.h"

namespace jiaokan {

class Strait {
 public:
  // REQUIRES: the steps are not empty.
  Strait(std::span<const Step> steps, const Waters& waters);

  // Whether both the row and the columns have something here.
  bool is_two_sided() const;

  // Steps in which alignment found the two to meet.
  void add_found(std::span<const Step> steps);

  // All phrases that the two share, wherever alignment put them.
  void add_phrases();

  // The steps with the likeliest islands, and between them columns before glyphs; none if these
  // are the islands that alignment found.
  std::vector<Step> settle() const;

 private:
  struct Island {
    std::vector<Step> steps;
    Meeting first, end;  // half-open
    bool found = false;  // by alignment
    double value = 0;    // log10 odds of one telling, but for the cuts
  };

  void add(std::span<const Step> steps, bool found);
  std::vector<Step> steps_along(const Run& run) const;
  double value_of(std::span<const Step> steps) const;
  double cost_between(const Meeting& from, const Meeting& to) const;
  std::vector<const Island*> likeliest() const;
  std::vector<Step> steps_over(const std::vector<const Island*>& islands) const;

  const Waters& waters_;
  Meeting first_, end_;  // half-open
  std::vector<Island> islands_;
};

}  // namespace jiaokan
